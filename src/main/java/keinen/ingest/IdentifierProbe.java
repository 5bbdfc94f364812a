package keinen.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.identifier.ColumnScan;
import keinen.identifier.Content;
import keinen.identifier.Hit;

/**
 * Looks, while a file is read, whether a column of it holds direct identifiers. Looked at are the first 1,024 records and
 * every sixteenth behind them, until a column has shown 2,048 distinct values: the same for the same file, and so few that
 * the reading hardly takes longer. Records that are set aside are looked at, too.
 */
final class IdentifierProbe {
    private static final int FIRST = 1024;
    private static final int STRIDE = 16;
    private static final int MOST_VALUES = 2048;

    /** An amount of fewer characters is no number of a person. */
    private static final int SHORTEST_NUMBER = 11;

    private final StrictText text;
    private final List<Probed> columns = new ArrayList<>();
    private final Slice slice = new Slice();
    private final Optional<BirthScan> births;
    private long records;

    /** One column, and what was seen of it. */
    private record Probed(Column column, int position, Content content, ColumnScan scan, LongSet seen) {}

    /**
     * @param positions where each column of the dataset stands in the file, by name
     */
    IdentifierProbe(Dataset dataset, Map<String, Integer> positions) {
        this.text = new StrictText(dataset.source().encoding());
        for (Column column : dataset.columns()) {
            content(column)
                    .ifPresent(content -> columns.add(new Probed(
                            column,
                            positions.getOrDefault(column.name(), 0),
                            content,
                            new ColumnScan(content),
                            new LongSet(MOST_VALUES))));
        }
        this.births = BirthScan.of(dataset, positions);
    }

    /** What a column is looked at as; nothing where it is not, because dates are read strictly or its ids are replaced. */
    private static Optional<Content> content(Column column) {
        return switch (column.role()) {
            case MONTH, BIRTH, DATE, SPELL_START, SPELL_END -> Optional.empty();
            case DIMENSION, START_REASON, END_REASON ->
                Optional.of(column.codes().isPresent() ? Content.LISTED_CODE : Content.TEXT);
            case AMOUNT -> Optional.of(Content.AMOUNT);
            case PERSON, HOUSEHOLD ->
                switch (column.pseudonym().origin()) {
                    case AS_DELIVERED -> Optional.of(Content.PSEUDONYM);
                    case KEYED_ELSEWHERE -> Optional.of(Content.KEYED_PSEUDONYM);
                    case KEYED_HERE -> Optional.empty();
                };
        };
    }

    /** Looks at a record, if it is one of those that are looked at. */
    void look(CsvRecords record) {
        long number = records++;
        if (number >= FIRST && number % STRIDE != 0) {
            return;
        }
        for (Probed column : columns) {
            if (!column.seen.isFull()) {
                record.field(column.position, slice);
                look(column);
            }
        }
        births.ifPresent(scan -> scan.look(record));
    }

    private void look(Probed column) {
        int shortest = column.content == Content.AMOUNT ? SHORTEST_NUMBER : 1;
        if (slice.length() >= shortest && column.seen.add(slice.hash())) {
            text.decode(slice)
                    .map(StrictText::fold)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(column.scan::look);
        }
    }

    /** What stands against taking the file; nothing where nothing does. */
    List<Finding> refusals(String file) {
        List<Finding> refusals = new ArrayList<>();
        for (Probed column : columns) {
            column.scan.hit().ifPresent(hit -> refusals.add(refusal(file, column.column, hit)));
        }
        births.flatMap(scan -> scan.refusal(file)).ifPresent(refusals::add);
        return refusals;
    }

    private static Finding refusal(String file, Column column, Hit hit) {
        String what = "Cannot take the delivery: column " + column.name() + " looks like "
                + hit.kind().words() + ": " + hit.matching() + " of " + hit.looked() + " distinct values ("
                + share(hit) + " %)";
        return new Finding(Kind.REFUSED, new Place(file, 0, column.from()), what, remedy(column, hit));
    }

    /** In percent with one decimal, rounded down. */
    private static String share(Hit hit) {
        int perMille = (int) (1000L * hit.matching() / hit.looked());
        return perMille / 10 + "." + perMille % 10;
    }

    private static String remedy(Column column, Hit hit) {
        if (hit.kind() == keinen.identifier.Kind.PLAIN_HASH) {
            return "Who knows the numbers can make the same hashes: have the ids made with a key, and say 'keyed: true'"
                    + " of the column; or deliver the numbers and let 'pseudonym' replace them";
        }
        return switch (column.role()) {
            case PERSON, HOUSEHOLD ->
                "Deliver pseudonyms made with a key, or let 'pseudonym' of the column replace them";
            default -> "Leave the column out of the dataset file, or export something coarser";
        };
    }

    /** What is worth saying and no reason to refuse. */
    List<Finding> notes(String file) {
        List<Finding> notes = new ArrayList<>();
        for (Probed column : columns) {
            if (column.scan.hit().isEmpty() && column.scan.isGuessable()) {
                notes.add(note(
                        file,
                        column.column,
                        "column " + column.column.name() + " holds short or running numbers ("
                                + column.scan.looked()
                                + " distinct values looked at), which can be guessed; 'pseudonym' of the column replaces"
                                + " them"));
            }
            if (isOfPostalAreas(column)) {
                notes.add(note(
                        file,
                        column.column,
                        "column " + column.column.name() + " seems to hold the first three digits of postal codes ("
                                + column.scan.looked() + " distinct values looked at)"));
            }
        }
        return notes;
    }

    private static boolean isOfPostalAreas(Probed column) {
        String names = column.column.name() + " " + column.column.from();
        return (names.contains("郵便") || names.contains("postal") || names.contains("zip"))
                && column.scan.isOfThreeDigits();
    }

    private static Finding note(String file, Column column, String what) {
        return new Finding(Kind.NOTE, new Place(file, 0, column.from()), what, "");
    }
}
