package keinen.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import keinen.dictionary.Role;
import keinen.store.MemberFindings.Occurrence;
import keinen.time.Month;

/**
 * Puts the records of one month together by household: one record each, that of the member whose pseudonym comes first in
 * the order of its code points, with the yen of all members.
 *
 * <p>A person without a household is one of his own. It is named by a space and his own pseudonym, which no other can
 * be called, since pseudonyms have no spaces around them.
 */
final class Households {
    private final Month month;
    private final byte[][] keys;
    private final Block members;
    private final int[] order;
    private final int[] firsts;
    private final long alone;

    /**
     * @param month that of all records
     * @param persons sorted by person, who is in them once
     * @param layout that of households
     */
    Households(Month month, Block persons, Layout layout) {
        this.month = month;
        this.keys = keys(persons);
        this.alone = Arrays.stream(persons.texts[household(persons)])
                .limit(persons.rows)
                .filter(named -> named.length == 0)
                .count();
        this.members = persons.view(layout.keyFirst());
        members.texts[0] = keys;
        this.order = KeyOrder.of(keys, members.rows);
        this.firsts = IntStream.range(0, order.length)
                .filter(i -> i == 0 || !Arrays.equals(keys[order[i - 1]], keys[order[i]]))
                .toArray();
    }

    /** The household of each record's person. */
    static byte[][] keys(Block persons) {
        byte[][] named = persons.texts[household(persons)];
        byte[][] persona = persons.texts[text(persons, Role.PERSON)];
        byte[][] all = new byte[persons.rows][];
        for (int row = 0; row < all.length; row++) {
            all[row] = named[row].length == 0 ? ofHisOwn(persona[row]) : named[row];
        }
        return all;
    }

    private static int household(Block persons) {
        return text(persons, Role.HOUSEHOLD);
    }

    private static int text(Block persons, Role role) {
        return IntStream.range(0, persons.columns.size())
                .filter(c -> persons.columns.get(c).role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] ofHisOwn(byte[] person) {
        byte[] key = new byte[person.length + 1];
        key[0] = ' ';
        System.arraycopy(person, 0, key, 1, person.length);
        return key;
    }

    /** The records, sorted by household, which is their first column. */
    Block records() {
        Block records =
                members.inOrder(IntStream.of(firsts).map(first -> order[first]).toArray());
        for (int c : columns(Role.AMOUNT)) {
            for (int household = 0; household < firsts.length; household++) {
                for (int i = firsts[household] + 1; i < end(household); i++) {
                    records.longs[c][household] =
                            Math.addExact(records.longs[c][household], members.longs[c][order[i]]);
                }
            }
        }
        return records;
    }

    /** The place in the order behind a household's last member. */
    private int end(int household) {
        return household + 1 < firsts.length ? firsts[household + 1] : order.length;
    }

    /** Where members are not of one mind in what tables are broken down by. */
    MemberFindings findings() {
        Map<String, Occurrence> differing = new TreeMap<>();
        for (int c : columns(Role.DIMENSION, Role.START_REASON)) {
            int[] codes = members.ints[c];
            long times = IntStream.range(0, firsts.length)
                    .filter(household -> differ(codes, firsts[household], end(household)))
                    .count();
            occurrence(times)
                    .ifPresent(some -> differing.put(members.columns.get(c).name(), some));
        }
        return new MemberFindings(occurrence(alone), differing);
    }

    private boolean differ(int[] codes, int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if (codes[order[i]] != codes[order[first]]) {
                return true;
            }
        }
        return false;
    }

    private Optional<Occurrence> occurrence(long times) {
        return times == 0 ? Optional.empty() : Optional.of(new Occurrence(times, month, month));
    }

    private List<Integer> columns(Role... roles) {
        List<Integer> columns = new ArrayList<>();
        for (int c = 0; c < members.columns.size(); c++) {
            if (List.of(roles).contains(members.columns.get(c).role())) {
                columns.add(c);
            }
        }
        return columns;
    }
}
