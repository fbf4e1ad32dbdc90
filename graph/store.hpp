#pragma once
// A graph on disk: one SQLite file. It holds the records the graph was made from (as opaque bytes), the
// ordered log of corrections by hand, the graph's nodes and edges as rows, and their provenance.
//
// Elements are either derived (written by replace(), a function of the records) or made by hand (created by a
// query or an import). replace() puts new derived elements in place of the old ones, applies the corrections
// to them again, and keeps what was made by hand.
//
// Any number of readers, each on the version it opened; one writer at a time. Every function may throw
// StoreError.

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "graph/provenance.hpp"

namespace newsgraph::graph {

/// The message names the file.
class StoreError : public std::runtime_error {
 public:
  enum class Reason {
    Missing,   // no such file, or it cannot be opened
    Exists,    // create() found a file
    NotOurs,   // not a graph of this program
    Damaged,   // truncated or corrupt
    TooNew,    // written by a later version of the program
    ReadOnly,  // a change to a store opened for reading, or to a file that cannot be written
    Busy,      // another process is writing
    Changed,   // the file was changed after its graph was read
    Failed     // anything else, e.g. a full disk
  };
  StoreError(Reason reason, const std::string& message) : std::runtime_error(message), reason_(reason) {}
  Reason reason() const { return reason_; }

 private:
  Reason reason_;
};

struct RecordInfo {
  std::string id, hash;
};

/// A text that was searched for: a node's, or a passage of a source.
struct TextHit {
  std::optional<NodeId> node;  // else:
  std::string source;          // its id
  std::string text;
  double score = 0;  // the greater, the better (BM25)
};

struct NameHit {
  NodeId node;
  double score = 0;  // 1: spelt so; not under 0.4
  std::string name;  // the one of its names that is most like
};

class Store {
 public:
  enum class Mode { Read, Write };

  /// A new, empty store; the file must not exist.
  static Store create(const std::string& path);
  /// A new store that holds the graph as add() would put it there, and is not there before it is whole.
  static Store create(const std::string& path, const PropertyGraph& graph);
  /// `wait`: how long it is waited for another writer, then and later.
  static Store open(const std::string& path, Mode mode,
                    std::chrono::milliseconds wait = std::chrono::seconds(2));
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // A group of changes: all or nothing. Without begin(), each changing function is a group of its own.
  /// Refused (Changed) when another process wrote since load().
  void begin();
  void commit();
  void rollback();

  // The set of records, by id; hash tells whether one changed.
  std::vector<RecordInfo> records() const;  // sorted by id
  std::optional<std::string> record(std::string_view id) const;
  void put_record(std::string_view id, std::string_view hash, std::string_view bytes);
  bool remove_record(std::string_view id);  // false where there was none

  /// Lays a record aside, on disk but for this Store alone and without hindering other writers;
  /// put_staged_records() puts all of them at once.
  void stage_record(std::string_view id, std::string_view hash, std::string_view bytes);
  struct Staged {
    std::size_t added = 0, changed = 0, unchanged = 0;  // by their bytes
  };
  Staged put_staged_records();

  /// A text that a build leaves for the next one, by name; nullopt where none was put.
  std::optional<std::string> setting(std::string_view name) const;
  void put_setting(std::string_view name, std::string_view value);

  /// Puts the content in place of all derived elements and their provenance.
  void replace(const Content& content);

  /// The whole graph. The node and edge ids it gives are those that evidence() and save() understand.
  PropertyGraph load();
  /// Writes what changed since graph.begin() (call it before graph.commit()); the graph must come from
  /// load().
  void save(const PropertyGraph& graph);
  /// Writes a graph from elsewhere (an import) into the store, as made by hand. Elements with a key that is
  /// there are replaced.
  void add(const PropertyGraph& graph);

  /// Takes over what was made or corrected by hand in another store: its log of corrections, behind the own
  /// one, nodes and edges. Elements with a key that is there by hand already, and corrections that are logged
  /// already, are passed over; edges to derived nodes that are not here are left out. Corrections have their
  /// effect at the next replace(), so: add_corrections(), replace(), add_made_by_hand().
  void add_corrections(const Store& other);
  void add_made_by_hand(const Store& other);

  /// Sees to it that the next load() is a quick one: writes the snapshot that opening reads in bulk where a
  /// change has dropped it. The graph is what load() gave, every change to it saved. Left undone while
  /// another process writes.
  void checkpoint(const PropertyGraph& graph);

  /// Did another program write since load()?
  bool is_outdated() const;

  // Searching the loaded graph; both throw Changed where it is outdated. Best hits first, at most so many.
  /// Passages and the texts of nodes (property `text`) that have all the words, whatever their endings;
  /// "…" is a phrase, word* a beginning, OR and NOT may stand between.
  std::vector<TextHit> search_text(std::string_view words, std::size_t most);
  /// Nodes whose `name` or one of whose `aliases` is spelt much like the name, or has words that are.
  std::vector<NameHit> search_names(std::string_view name, std::size_t most);

  /// Edges of a type that were made by hand, between nodes with properties.
  struct MadeEdge {
    std::int64_t row = 0;
    Map properties;
    List source_labels, target_labels;
    Map source, target;  // properties
  };
  std::vector<MadeEdge> made_edges(std::string_view type) const;
  /// Gives one of them other properties.
  void put_made_edge(std::int64_t row, const Map& properties);

  /// What stands behind an element of the loaded graph, ascending by source and place. Throws Changed where
  /// it is outdated.
  std::vector<Evidence> evidence(Element element) const;
  /// How an element of the loaded graph was corrected by hand, in words: "SET name = 'Ida'", a line of the
  /// user's corrections, "made by hand". Empty where it was not.
  std::vector<std::string> corrections(Element element) const;
  /// A source's whole text.
  std::optional<std::string> text(std::string_view source_id) const;
  /// Another way into the same file, for evidence() and text() of the loaded graph: it keeps to the version
  /// that was loaded, whatever is written afterwards, and may be asked by several threads at once. Throws
  /// Changed where the file is of another version already.
  Store reader() const;
  /// Counts every change to the file.
  std::int64_t version() const;
  /// SQLite's own check of the whole file; throws Damaged.
  void check_integrity() const;

 private:
  struct Data;
  explicit Store(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

}  // namespace newsgraph::graph
