package org.rione.tables.count;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The valid ballots of a contest, equal ones together: counting depends neither on their order nor on who cast them. */
public final class Profile {

    /** Equal ballots: which options (by their place in the list) got which numbers, and how many ballots say so. */
    static final class Group {

        final int[] options;
        final int[] values;
        long weight;

        private Group(int[] options, int[] values) {
            this.options = options;
            this.values = values;
        }
    }

    private record Key(int[] options, int[] values, int hash) {

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(options, key.options) && Arrays.equals(values, key.values);
        }
    }

    private final BallotForm form;
    private final List<String> options;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private long voters;

    public Profile(BallotForm form, List<String> options) {
        this.form = form;
        this.options = List.copyOf(options);
        for (int i = 0; i < options.size(); i++) {
            index.put(options.get(i), i);
        }
        if (index.size() < options.size()) {
            throw new IllegalArgumentException("an option stands twice");
        }
    }

    public static Profile of(BallotForm form, List<String> options, Collection<Map<String, Integer>> ballots) {
        var profile = new Profile(form, options);
        ballots.forEach(profile::add);
        return profile;
    }

    /** Adds one ballot; numbers of 0 are as good as left out. */
    public void add(Map<String, Integer> ballot) {
        add(ballot, 1);
    }

    /** Adds {@code times} equal ballots. A ballot that says nothing counts as a voter all the same. */
    public void add(Map<String, Integer> ballot, long times) {
        var given = new long[ballot.size()]; // place of the option, then its number: sorted by place
        int filled = 0;
        for (var entry : ballot.entrySet()) {
            var place = index.get(entry.getKey());
            if (place == null) {
                throw new IllegalArgumentException("unknown option: " + entry.getKey());
            }
            int value = entry.getValue();
            if (value > 0) {
                given[filled++] = (long) place << Integer.SIZE | value;
            }
        }
        Arrays.sort(given, 0, filled);
        var at = new int[filled];
        var values = new int[filled];
        for (int i = 0; i < filled; i++) {
            at[i] = (int) (given[i] >> Integer.SIZE);
            values[i] = (int) given[i];
        }
        var key = new Key(at, values, 31 * Arrays.hashCode(at) + Arrays.hashCode(values));
        groups.computeIfAbsent(key, _ -> new Group(at, values)).weight += times;
        voters += times;
    }

    public BallotForm form() {
        return form;
    }

    public List<String> options() {
        return options;
    }

    /** How many ballots there are. */
    public long voters() {
        return voters;
    }

    Collection<Group> groups() {
        return groups.values();
    }
}
