package org.milepost.standalone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.TrustId;
import org.milepost.edge.people.Directory;

/** The directory of people in the data folder's keep. */
public final class SqliteDirectory implements Directory {

    private final Keep keep;

    public SqliteDirectory(Keep keep) {
        this.keep = keep;
    }

    @Override
    public Optional<Person> find(TrustId trust, ActorId person) {
        return keep
                .find(
                        SqliteDirectory::person,
                        "SELECT person, name, email FROM directory WHERE trust = ? AND person = ?",
                        trust.value(),
                        person.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<Person> all(TrustId trust) {
        return keep.find(
                SqliteDirectory::person,
                "SELECT person, name, email FROM directory WHERE trust = ? ORDER BY person",
                trust.value());
    }

    @Override
    public void put(TrustId trust, Person person) {
        keep.change(
                "INSERT OR REPLACE INTO directory (trust, person, name, email) VALUES (?, ?, ?, nullif(?, ''))",
                trust.value(),
                person.person().value(),
                person.name(),
                person.email().orElse(""));
    }

    @Override
    public void erase(TrustId trust, ActorId person) {
        keep.change("DELETE FROM directory WHERE trust = ? AND person = ?", trust.value(), person.value());
        keep.emptyLog();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new ActorId(row.getString("person")),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")));
    }
}
