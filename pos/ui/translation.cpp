// Translation: gettext catalogues through wxTranslations alone.
#include "pos/ui/translation.h"

#include <wx/filename.h>
#include <wx/stdpaths.h>
#include <wx/translation.h>

namespace till {

std::filesystem::path locale_folder() {
    const std::filesystem::path program = wxStandardPaths::Get().GetExecutablePath().utf8_string();
    const auto beside = program.parent_path() / "locale";
    if (std::filesystem::exists(beside)) return beside;
    return program.parent_path().parent_path() / "share" / "locale";
}

bool use_language(Language language) {
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(wxString::FromUTF8(locale_folder().string()));
    auto* translations = new wxTranslations;
    translations->SetLanguage(language == Language::chinese ? "zh_CN" : "en");
    wxTranslations::Set(translations);
    return translations->AddCatalog("till", wxLANGUAGE_ENGLISH);
}

} // namespace till
