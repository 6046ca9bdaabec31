// smallest_wx: a frame with one text box: what the toolkit itself takes to start.
#include <wx/app.h>
#include <wx/frame.h>
#include <wx/textctrl.h>

class SmallestApp : public wxApp {
public:
    bool OnInit() override {
        auto* frame = new wxFrame{nullptr, wxID_ANY, "smallest"};
        auto* box = new wxTextCtrl{frame, wxID_ANY};
        frame->Show();
        frame->Raise();
        box->SetFocus();
        return true;
    }
};

wxIMPLEMENT_APP(SmallestApp);
