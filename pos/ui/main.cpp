// till: the window for the counter. `till BOOK [--till 1] [--lang en|zh_CN]`.
#include "pos/ui/main_frame.h"
#include "reconcile/book/book.h"

#include <wx/app.h>
#include <wx/cmdline.h>
#include <wx/crt.h>
#include <wx/fileconf.h>
#include <wx/filename.h>
#include <wx/persist/toplevel.h>
#include <wx/stdpaths.h>
#include <wx/utils.h>

namespace till {
namespace {

class TillApp : public wxApp {
public:
    bool OnInit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;

private:
    void remember_geometry_of(MainFrame* frame);

    MainFrame::Start start_;
    SystemClock clock_;
};

void TillApp::OnInitCmdLine(wxCmdLineParser& parser) {
    parser.AddParam("BOOK");
    parser.AddOption({}, "till", "the till this window stands at (1)");
    parser.AddOption({}, "lang", "the language until somebody signs in: en or zh_CN");
    parser.AddSwitch("h", "help", "what can be asked for", wxCMD_LINE_OPTION_HELP);
}

bool TillApp::OnCmdLineParsed(wxCmdLineParser& parser) {
    wxString value;
    start_.book = parser.GetParam(0).utf8_string();
    if (parser.Found("till", &value)) start_.till = value.utf8_string();
    if (!parser.Found("lang", &value)) return true;
    start_.language = language_of(value.utf8_string());
    if (!start_.language) wxPrintf("till: --lang is en or zh_CN\n");
    return start_.language.has_value();
}

/// Where the window lay is kept in the person's own folder of settings ($XDG_CONFIG_HOME/tillbook).
void TillApp::remember_geometry_of(MainFrame* frame) {
    wxStandardPaths::Get().SetFileLayout(wxStandardPaths::FileLayout_XDG);
    const wxString folder = wxStandardPaths::Get().GetUserConfigDir() + "/tillbook";
    if (!wxFileName::Mkdir(folder, wxS_DIR_DEFAULT, wxPATH_MKDIR_FULL)) return;
    wxConfigBase::Set(new wxFileConfig{{}, {}, folder + "/window.conf"});
    wxPersistentRegisterAndRestore(frame, "till");
}

bool TillApp::OnInit() {
    SetAppName("tillbook");
    if (!wxApp::OnInit()) return false;
    start_.clock = &clock_;
    start_.open = [places = BookPlaces::of(start_.book), this] { return std::make_unique<Desk>(places, clock_); };
    start_.open_document = [](const std::filesystem::path& pdf) {
        wxLaunchDefaultApplication(wxString::FromUTF8(pdf.string()));
    };
    auto* frame = new MainFrame{std::move(start_)};
    remember_geometry_of(frame);
    frame->appear();
    return true;
}

} // namespace
} // namespace till

wxIMPLEMENT_APP(till::TillApp);
