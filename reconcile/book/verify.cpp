// Verify: the audit of the entries, and of all that stands beside them.
#include "reconcile/book/verify.h"

#include "reconcile/book/audit.h"
#include "reconcile/book/chain.h"
#include "reconcile/book/entry_row.h"
#include "reconcile/book/opening.h"
#include "reconcile/book/schema.h"
#include "reconcile/book/text.h"

#include <algorithm>

namespace till {
namespace {

/// One verification under way.
class Verification {
public:
    Verification(Database& database, const BookPlaces& places, const Projections& projections)
        : database_{database}, places_{places}, projections_{projections}, replay_{"", Database::Mode::memory} {}

    Verdict run() {
        check_file();
        make_projection_tables(replay_, projections_);
        check_entries();
        check_leftovers();
        check_journal();
        check_triggers();
        if (verdict_.ok) check_projections();
        return verdict_;
    }

private:
    void error(std::int64_t seq, const std::string& reason) {
        const bool earlier = seq > 0 && (verdict_.first_bad == 0 || seq < verdict_.first_bad);
        if (verdict_.ok || earlier) verdict_.reason = reason;
        if (earlier) verdict_.first_bad = seq;
        verdict_.ok = false;
    }

    void check_file() {
        if (const auto check = database_.pragma("integrity_check"); check != "ok")
            error(0, "the file is damaged: " + check);
    }

    void check_entries() {
        database_.each("SELECT * FROM entry ORDER BY seq", [&](const Row& row) {
            ++verdict_.entries;
            try {
                check_entry(entry_from(row));
            } catch (const std::exception& unreadable) { // a forger's body may say anything
                error(row.integer(1), "entry " + std::to_string(row.integer(1)) + ": " + unreadable.what());
            }
        });
    }

    void check_entry(const Entry& entry) {
        if (auto fault = audit_.fault_in(entry))
            return error(entry.seq, "entry " + std::to_string(entry.seq) + ": " + *fault);
        const Json body = Json::parse(entry.body);
        if (entry.seq == 1) read_certificate(body);
        check_postings(entry, body);
        check_seal(entry);
        verdict_.head = hex(entry.hash);
        hashes_.push_back(entry.hash);
        if (verdict_.ok)
            for (const auto& projection : projections_) projection.apply(replay_, entry, body);
    }

    void read_certificate(const Json& body) {
        public_key_ = unhex(body["public_key"].text()).value_or("");
        const auto keys = Keys::read(places_.keys, body["till_id"].text());
        if (!keys) verdict_.warnings.push_back("the keys of this book are missing");
        if (keys && keys->public_key() != public_key_) error(1, "the keys are not those this book was made with");
    }

    void check_postings(const Entry& entry, const Json& body) {
        std::vector<Posting> table;
        database_.each(
            "SELECT line, account, amount FROM posting WHERE seq = ? ORDER BY line",
            [&](const Row& row) {
                const bool in_row = row.integer(0) == static_cast<std::int64_t>(table.size());
                table.push_back({in_row ? row.text(1) : "out of order", row.money(2)});
            },
            entry.seq);
        if (table != postings_of(body))
            error(entry.seq, "entry " + std::to_string(entry.seq) + ": its postings are not those of its body");
    }

    void check_seal(const Entry& entry) {
        const auto seal = database_.first(
            "SELECT signature FROM seal WHERE seq = ?", [](const Row& row) { return row.bytes(0); }, entry.seq);
        if (is_sealed(entry.kind) != seal.has_value())
            return error(entry.seq, "entry " + std::to_string(entry.seq) +
                                        (seal ? ": it has a seal and should have none" : ": its seal is missing"));
        if (seal && !Keys::verify(public_key_, entry.hash, *seal))
            error(entry.seq, "entry " + std::to_string(entry.seq) + ": its seal is broken");
    }

    void check_leftovers() {
        database_.each("SELECT seq FROM posting WHERE seq NOT IN (SELECT seq FROM entry) ORDER BY seq LIMIT 1",
                       [&](const Row& row) { error(row.integer(0), "postings stand without their entry"); });
        database_.each("SELECT seq FROM seal WHERE seq NOT IN (SELECT seq FROM entry) ORDER BY seq LIMIT 1",
                       [&](const Row& row) { error(row.integer(0), "a seal stands without its entry"); });
    }

    void check_journal() {
        std::int64_t seq = 0;
        const bool there =
            ElectronicJournal::read(places_.journal, [&](std::string_view hash, std::string_view columns) {
                ++seq;
                if (seq > static_cast<std::int64_t>(hashes_.size())) return;
                if (hash != hashes_[static_cast<std::size_t>(seq) - 1])
                    return error(seq, "entry " + std::to_string(seq) + ": the electronic journal has another");
                check_journal_columns(seq, columns);
            });
        if (!there) verdict_.warnings.push_back("the electronic journal is missing");
        if (verdict_.ok && seq > verdict_.entries)
            error(verdict_.entries + 1, "the electronic journal is longer than the book: entries are lost");
        if (there && seq < verdict_.entries)
            verdict_.warnings.push_back("the electronic journal is shorter than the book; the next start fills it up");
    }

    void check_journal_columns(std::int64_t seq, std::string_view columns) {
        const auto line = database_.first(
            "SELECT * FROM entry WHERE seq = ?", [](const Row& row) { return journal_columns(entry_from(row)); }, seq);
        if (line && *line != columns)
            error(seq, "entry " + std::to_string(seq) + ": the electronic journal says otherwise");
    }

    void check_triggers() {
        for (const auto& [name, sql] : law_triggers()) {
            const auto found = database_.first(
                "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
                [](const Row& row) { return row.text(0); }, name);
            if (!found) verdict_.warnings.push_back("the trigger " + std::string{name} + " is missing");
            if (found && *found != sql)
                verdict_.warnings.push_back("the trigger " + std::string{name} + " was changed");
        }
        database_.each("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name",
                       [&](const Row& row) { warn_of_foreign_trigger(row.text(0)); });
    }

    void warn_of_foreign_trigger(const std::string& name) {
        const auto& laws = law_triggers();
        if (std::none_of(laws.begin(), laws.end(), [&](const auto& law) { return law.first == name; }))
            verdict_.warnings.push_back("the trigger " + name + " is not one of the book's");
    }

    void check_projections() {
        for (const auto& projection : projections_)
            for (const auto& table : projection.tables)
                if (content_of(database_, table) != content_of(replay_, table))
                    error(0, "the table " + table + " is not what the entries say; tillbook rebuild makes it anew");
    }

    static std::string content_of(Database& db, const std::string& table) {
        std::string hash;
        db.each_row_of(table, [&](const Row& row) {
            std::string line = hash;
            for (int column = 0; column < row.columns(); ++column) {
                const std::string value = row.any(column);
                line += std::to_string(value.size()) + ":" + value;
            }
            hash = hash_of_bytes(line);
        });
        return hash;
    }

    Database& database_;
    const BookPlaces& places_;
    const Projections& projections_;
    Database replay_;
    Audit audit_;
    Verdict verdict_;
    std::string public_key_;
    std::vector<std::string> hashes_;
};

} // namespace

Verdict verify(const BookPlaces& places, const Projections& projections) {
    refuse_unfit_place(places.book);
    refuse_no_book(places.book);
    BookLock lock{places.book};
    Database database{places.book, Database::Mode::existing};
    lock_connection(database);
    refuse_foreign_marks(database);
    settle_connection(database);
    return Verification{database, places, projections}.run();
}

} // namespace till
