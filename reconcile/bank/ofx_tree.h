// OfxTree: the elements of an OFX file, whether SGML without end tags or XML, each with its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace till {

/// An element is a leaf with text or an aggregate of others. Names are in capitals.
struct OfxElement {
    std::string name;
    std::string text;
    std::vector<OfxElement> children;
    int line = 1;
    int column = 1;
    bool closed = false; ///< by an end tag of its own

    /// The first child of that name; null where there is none.
    const OfxElement* find(std::string_view child) const;
    /// Every element of that name within, in the file's order.
    std::vector<const OfxElement*> all(std::string_view descendant) const;
};

/// The `OFX` element. Throws BadFile where the file is cut short, an aggregate is left open, a tag closes nothing, or
/// there is more of it than a statement can be. Entities of XML's own and numbers are read; none is ever expanded.
OfxElement read_ofx_tree(std::string_view text, const std::string& name);

} // namespace till
