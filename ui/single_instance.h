// One program for a studio's folder and user: a second start hands its files to the first and ends.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

class QLocalSocket;

namespace fengqiao::ui {

class SingleInstance : public QObject {
  Q_OBJECT

 public:
  enum class Role {
    first,  // hears of later starts by called()
    second, // the first has got the files: nothing more to do
    alone   // somebody holds the place and does not answer; the store itself keeps two apart
  };

  // `folder` need not exist yet.
  explicit SingleInstance(const QString& folder, QObject* parent = nullptr);
  ~SingleInstance() override;

  // `files` are absolute. Waits up to a few seconds for one that is just starting or ending.
  Role begin(const QStringList& files);
  // Of the lock and the socket; the same for every way to write the folder's path.
  static QString name_of(const QString& folder);

 Q_SIGNALS:
  void called(const QStringList& files);

 private:
  bool listen();
  bool hand_over(const QStringList& files) const;
  void hear();
  void read(QLocalSocket* socket);

  QString name_;
  QLockFile lock_;
  QLocalServer server_;
};

} // namespace fengqiao::ui
