// Everybody, or those whom a text means, as a table. Holds keys alone, as RecordListModel does.
#pragma once

#include "core/store/store.h"

#include <QAbstractTableModel>
#include <QCache>

namespace fengqiao::ui {

class PersonListModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { name, age, id_number, phone, count, last_on, last_kind, column_count };

  // `store` outlives the model.
  PersonListModel(store::Store& store, records::Language language, QObject* parent = nullptr);

  void set_text(const QString& text);
  const QString& text() const { return text_; }
  void reload();
  void set_language(records::Language language);
  store::PersonKey key_at(int row) const; // null beyond the list
  int row_of(const store::PersonKey& key) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  const store::KnownPerson* person(int row) const;

  store::Store& store_;
  records::Language language_;
  QString text_;
  std::vector<store::PersonKey> keys_;
  mutable QCache<int, store::KnownPerson> shown_;
};

} // namespace fengqiao::ui
