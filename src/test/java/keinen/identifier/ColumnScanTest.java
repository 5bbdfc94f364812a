package keinen.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ColumnScanTest {
    private static Optional<Kind> found(Content content, Iterable<String> values) {
        return scan(content, values).hit().map(Hit::kind);
    }

    private static ColumnScan scan(Content content, Iterable<String> values) {
        ColumnScan scan = new ColumnScan(content);
        values.forEach(scan::look);
        return scan;
    }

    private static Set<String> distinct(int count, long seed, Function<Random, String> value) {
        Random random = new Random(seed);
        Set<String> values = new LinkedHashSet<>();
        while (values.size() < count) {
            values.add(value.apply(random));
        }
        return values;
    }

    private static String digits(Random random, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** A number of so many digits of which the last is the one that passes. */
    private static String checked(Random random, int length, java.util.function.Predicate<String> check) {
        String body = digits(random, length - 1);
        return IntStream.range(0, 10)
                .mapToObj(digit -> body + digit)
                .filter(check)
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> randomNumbersOfAnyLengthAreNone() {
        return IntStream.rangeClosed(1, 18)
                .boxed()
                .flatMap(length -> Stream.of(1L, 2L, 3L)
                        .map(seed -> DynamicTest.dynamicTest(
                                length + " digits, seed " + seed,
                                () -> assertThat(found(
                                                Content.PSEUDONYM,
                                                distinct(
                                                        length == 1 ? 10 : 90 + 300 * Math.min(1, length / 4),
                                                        seed,
                                                        random -> digits(random, length))))
                                        .isEmpty())));
    }

    @Test
    void realIndividualNumbersAreRefusedInAnyColumn() {
        Set<String> numbers = distinct(30, 4, random -> checked(random, 12, CheckDigits::individualNumber));
        for (Content content : Content.values()) {
            assertThat(found(content, numbers)).as(content.name()).contains(Kind.INDIVIDUAL_NUMBER);
        }
    }

    @Test
    void theColumnDecidesAndNotTheNumber() {
        Set<String> seven = distinct(7, 4, random -> checked(random, 12, CheckDigits::individualNumber));
        Set<String> eight = distinct(8, 4, random -> checked(random, 12, CheckDigits::individualNumber));
        assertThat(found(Content.TEXT, seven)).isEmpty();
        assertThat(found(Content.TEXT, eight)).contains(Kind.INDIVIDUAL_NUMBER);
    }

    @Test
    void halfOfTheNumbersMayBeMistyped() {
        List<String> mixed =
                new ArrayList<>(distinct(40, 4, random -> checked(random, 12, CheckDigits::individualNumber)));
        mixed.addAll(distinct(30, 5, random -> digits(random, 12)));
        assertThat(found(Content.TEXT, mixed)).contains(Kind.INDIVIDUAL_NUMBER);
        mixed.addAll(distinct(60, 6, random -> digits(random, 12)));
        assertThat(found(Content.TEXT, mixed)).isEmpty();
    }

    @Test
    void hyphensAndSpacesHideNothing() {
        Set<String> numbers = distinct(
                30,
                4,
                random -> checked(random, 12, CheckDigits::individualNumber)
                        .replaceAll("(\\d{4})(\\d{4})(\\d{4})", "$1-$2 $3"));
        assertThat(found(Content.PSEUDONYM, numbers)).contains(Kind.INDIVIDUAL_NUMBER);
    }

    @Test
    void everyKindOfCheckedNumberIsKnown() {
        assertThat(found(Content.PSEUDONYM, distinct(30, 1, random -> checked(random, 11, CheckDigits::residentCode))))
                .contains(Kind.RESIDENT_CODE);
        assertThat(found(
                        Content.PSEUDONYM, distinct(30, 1, random -> checked(random, 7, CheckDigits::recipientNumber))))
                .contains(Kind.RECIPIENT_NUMBER);
        Set<String> corporate = distinct(30, 1, random -> corporate(digits(random, 12)));
        assertThat(found(Content.TEXT, corporate)).contains(Kind.CORPORATE_NUMBER);
    }

    private static String corporate(String body) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(digit -> digit + body)
                .filter(CheckDigits::corporateNumber)
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> oneWrittenIdentifierInATextIsEnough() {
        return Stream.of(
                        new Hit(Kind.EMAIL, 2, 1),
                        new Hit(Kind.RESIDENCE_CARD, 2, 1),
                        new Hit(Kind.BANK_ACCOUNT, 2, 1),
                        new Hit(Kind.TELEPHONE, 2, 1),
                        new Hit(Kind.ADDRESS, 2, 1))
                .map(hit -> DynamicTest.dynamicTest(hit.kind().name(), () -> {
                    assertThat(scan(Content.TEXT, List.of("other", written(hit.kind())))
                                    .hit())
                            .contains(hit);
                    assertThat(found(Content.LISTED_CODE, List.of("other", written(hit.kind()))))
                            .isEmpty();
                }));
    }

    private static String written(Kind kind) {
        return switch (kind) {
            case EMAIL -> "連絡は hanako@example.jp まで";
            case RESIDENCE_CARD -> "AB12345678CD";
            case BANK_ACCOUNT -> "0001-123-1234567";
            case TELEPHONE -> "090-1234-5678";
            case ADDRESS -> "大阪府大阪市北区中之島1丁目3番20号";
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    @Test
    void columnsOfTelephoneNumbersPostalCodesAccountsAndNamesAreKnown() {
        assertThat(found(Content.TEXT, distinct(30, 1, random -> "0901" + digits(random, 7))))
                .contains(Kind.TELEPHONE_DIGITS);
        assertThat(found(Content.TEXT, distinct(30, 1, random -> "0667" + digits(random, 6))))
                .contains(Kind.TELEPHONE_DIGITS);
        assertThat(found(Content.TEXT, distinct(30, 1, random -> "530" + digits(random, 4))))
                .contains(Kind.POSTAL_DIGITS);
        assertThat(found(Content.LISTED_CODE, distinct(30, 1, random -> "530-" + digits(random, 4))))
                .contains(Kind.POSTAL_CODE);
        assertThat(found(Content.TEXT, distinct(30, 1, random -> "0001" + digits(random, 10))))
                .contains(Kind.ACCOUNT_DIGITS);
        List<String> names = List.of("ヤマダ タロウ", "スズキ ハナコ", "サトウ ジロウ", "タナカ サブロウ");
        assertThat(found(
                        Content.TEXT,
                        distinct(16, 1, random -> names.get(random.nextInt(4)) + "アイウエオ".charAt(random.nextInt(5)))))
                .contains(Kind.KANA_NAME);
    }

    @Test
    void plainHashesAreRefusedAndKeyedOnesAreNot() {
        for (int length : new int[] {32, 40, 64}) {
            Set<String> hashes = distinct(
                    30,
                    length,
                    random -> random.ints(length, 0, 16)
                            .mapToObj(Integer::toHexString)
                            .reduce("", String::concat));
            assertThat(found(Content.PSEUDONYM, hashes)).contains(Kind.PLAIN_HASH);
            assertThat(found(Content.KEYED_PSEUDONYM, hashes)).isEmpty();
        }
    }

    @Test
    void pseudonymsAsOthersMakeThemAreNoIdentifiers() {
        Set<String> short12 = distinct(4096, 1, random -> "%012x".formatted(random.nextLong() & 0xffffffffffffL));
        assertThat(scan(Content.PSEUDONYM, short12).hit()).isEmpty();
        assertThat(scan(Content.PSEUDONYM, short12).isGuessable()).isFalse();
        Set<String> uuids =
                distinct(500, 1, random -> new java.util.UUID(random.nextLong(), random.nextLong()).toString());
        assertThat(found(Content.PSEUDONYM, uuids)).isEmpty();
    }

    @Test
    void codesOfPlacesAreNoIdentifiers() {
        List<String> municipalities = List.of("271004", "131016", "011002", "272019");
        assertThat(found(Content.TEXT, municipalities)).isEmpty();
        assertThat(found(Content.TEXT, distinct(90, 1, random -> digits(random, 6))))
                .isEmpty();
        assertThat(found(Content.TEXT, distinct(90, 1, random -> digits(random, 3))))
                .isEmpty();
        assertThat(found(Content.TEXT, List.of("北区", "大阪市北区", "府営住宅", "アパート マンション")))
                .isEmpty();
        // Seven digits that a code list names are facilities or areas, and not of persons.
        assertThat(found(Content.LISTED_CODE, distinct(90, 1, random -> "530" + digits(random, 4))))
                .isEmpty();
    }

    @Test
    void yenAreNoIdentifiers() {
        assertThat(found(Content.AMOUNT, distinct(4096, 1, random -> digits(random, 1 + random.nextInt(13)))))
                .isEmpty();
    }

    @Test
    void shortAndRunningIdsCanBeGuessed() {
        assertThat(scan(Content.PSEUDONYM, distinct(30, 1, random -> digits(random, 7)))
                        .isGuessable())
                .isTrue();
        assertThat(scan(Content.PSEUDONYM, distinct(30, 1, random -> digits(random, 12)))
                        .isGuessable())
                .isFalse();
        List<String> running = IntStream.range(0, 40)
                .mapToObj(i -> "K" + (1_000_000_000L + 7L * i))
                .toList();
        assertThat(scan(Content.PSEUDONYM, running).isGuessable()).isTrue();
        assertThat(scan(Content.TEXT, running).isGuessable()).isFalse();
        assertThat(scan(Content.PSEUDONYM, running.subList(0, 29)).isGuessable())
                .isFalse();
    }
}
