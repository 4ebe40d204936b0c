// A filled form as a text document, with the faces of official papers and the margins of A4.
#pragma once

#include <QString>

#include <memory>

class QTextDocument;

namespace fengqiao::documents {

// Millimetres; the left margin takes the binding.
constexpr double paper_width = 210, paper_height = 297;
constexpr double paper_left = 27, paper_right = 23, paper_top = 24, paper_bottom = 24;

// Titles in the heading face, text in FangSong or Song; no margins of its own.
std::unique_ptr<QTextDocument> form_text(const QString& html);

// After the page size is set: what follows <a name="together"> is the closing sentence and the
// signatures. They begin a new page where they would be torn apart.
void keep_together(QTextDocument& text);

} // namespace fengqiao::documents
