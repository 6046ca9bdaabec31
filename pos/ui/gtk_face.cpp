// GtkFace: the one file that sees GTK.
#include "pos/ui/gtk_face.h"

#include <gtk/gtk.h>

#include <wx/dataview.h>
#include <wx/window.h>

namespace till {
namespace {

GtkWidget* widget_of(wxWindow* window) {
    if (auto* list = dynamic_cast<wxDataViewCtrl*>(window)) return list->GtkGetTreeView();
    return static_cast<GtkWidget*>(window->GetHandle());
}

} // namespace

void set_accessible_name(wxWindow* window, const wxString& name) {
    atk_object_set_name(gtk_widget_get_accessible(widget_of(window)), name.utf8_str());
}

wxString accessible_name(wxWindow* window) {
    const char* name = atk_object_get_name(gtk_widget_get_accessible(widget_of(window)));
    return name ? wxString::FromUTF8(name) : wxString{};
}

void set_style_class(wxWindow* window, const char* style, bool on) {
    auto* context = gtk_widget_get_style_context(widget_of(window));
    if (on)
        gtk_style_context_add_class(context, style);
    else
        gtk_style_context_remove_class(context, style);
}

void set_hidden_letter(wxWindow* field, wxUniChar letter) {
    gtk_entry_set_invisible_char(GTK_ENTRY(widget_of(field)), letter.GetValue());
}

void keep_focus_on_click(wxWindow* button) { gtk_widget_set_focus_on_click(widget_of(button), FALSE); }

void set_row_height(wxWindow* list, int pixels) {
    auto* columns = gtk_tree_view_get_columns(GTK_TREE_VIEW(widget_of(list)));
    for (auto* column = columns; column; column = column->next) {
        auto* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(column->data));
        for (auto* cell = cells; cell; cell = cell->next)
            gtk_cell_renderer_set_fixed_size(GTK_CELL_RENDERER(cell->data), -1, pixels);
        g_list_free(cells);
    }
    g_list_free(columns);
}

wxString drawn_family(const wxString& font) {
    auto* context = gdk_pango_context_get();
    auto* asked = pango_font_description_from_string(font.utf8_str());
    wxString family;
    if (auto* drawn = pango_context_load_font(context, asked)) {
        auto* description = pango_font_describe(drawn);
        family = wxString::FromUTF8(pango_font_description_get_family(description));
        pango_font_description_free(description);
        g_object_unref(drawn);
    }
    pango_font_description_free(asked);
    g_object_unref(context);
    return family;
}

void use_style_sheet(const wxString& css) {
    static GtkCssProvider* provider = nullptr;
    if (!provider) {
        provider = gtk_css_provider_new();
        gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
    gtk_css_provider_load_from_data(provider, css.utf8_str(), -1, nullptr);
}

} // namespace till
