// One photo or scan in a grid: a small picture, its name, its size and where it stands. Enter,
// space or a click opens it, Delete takes it away.
#pragma once

#include "ui/look/theme.h"

#include <QFrame>

namespace fengqiao::ui {

class Chip;
class ElidedLabel;

class AttachmentTile : public QFrame {
  Q_OBJECT

 public:
  explicit AttachmentTile(QWidget* parent = nullptr);

  void show_file(const QString& name, const QString& media_type, qint64 size);
  void show_chip(const QString& words, Tone tone);
  void show_picture(const QImage& picture); // null: a sign of its type

 Q_SIGNALS:
  void opened();
  void remove_wanted();
  void menu_wanted(QPoint at); // on the screen

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void show_name();

  QString file_, size_words_, media_type_;
  QLabel* picture_;
  ElidedLabel* name_;
  QLabel* size_;
  Chip* chip_;
};

// "1.2 MB"
QString size_words(qint64 bytes);

} // namespace fengqiao::ui
