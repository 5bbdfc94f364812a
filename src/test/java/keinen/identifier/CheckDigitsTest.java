package keinen.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Published specimens are those of the test-suite of python-stdnum ({@code stdnum.jp}) and of the specimens it cites. */
class CheckDigitsTest {
    @Test
    void publishedIndividualNumbersPass() {
        assertThat(new String[] {
                    "123456789018",
                    "023456789013",
                    "621498320257",
                    "983205673214",
                    "379474484458",
                    "454972364860",
                    "507957100721"
                })
                .allMatch(CheckDigits::individualNumber);
        assertThat(new String[] {"621498320258", "983205673210", "507957100722", "12345678901", "12345678901x", ""})
                .noneMatch(CheckDigits::individualNumber);
    }

    @Test
    void publishedResidentCodesPass() {
        assertThat(new String[] {"24727059608", "24846016224", "25208017643"}).allMatch(CheckDigits::residentCode);
        assertThat(new String[] {"25208017644", "2520801764"}).noneMatch(CheckDigits::residentCode);
    }

    @Test
    void publishedCorporateNumbersPass() {
        assertThat(CheckDigits.corporateNumber("5835678256246")).isTrue();
        assertThat(new String[] {"2835678256246", "835678256246"}).noneMatch(CheckDigits::corporateNumber);
    }

    @Test
    void aPublishedPayerNumberPasses() {
        assertThat(CheckDigits.recipientNumber("33120015")).isTrue();
        assertThat(new String[] {"33120016", "3312001", "331200155"}).noneMatch(CheckDigits::recipientNumber);
    }

    @Test
    void oneDigitOfTenChecksAnyBody() {
        Random random = new Random(85);
        for (int i = 0; i < 2000; i++) {
            assertThat(passing(digits(random, 11), CheckDigits::individualNumber))
                    .isEqualTo(1);
            assertThat(passing(digits(random, 10), CheckDigits::residentCode)).isEqualTo(1);
            assertThat(passing(digits(random, 6), CheckDigits::recipientNumber)).isEqualTo(1);
        }
    }

    @Test
    void theIndividualNumberIsThatOfTheOrdinanceWordByWord() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            String body = digits(random, 11);
            assertThat(CheckDigits.individualNumber(body + ordinance(body))).isTrue();
        }
    }

    /** 総務省令85号 5条: P_n is the n-th digit from the right, Q_n is n + 1 up to the sixth and n − 5 behind it. */
    private static int ordinance(String body) {
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            int p = body.charAt(11 - n) - '0';
            sum += p * (n <= 6 ? n + 1 : n - 5);
        }
        return sum % 11 <= 1 ? 0 : 11 - sum % 11;
    }

    private static long passing(String body, Predicate<String> check) {
        return java.util.stream.IntStream.range(0, 10)
                .mapToObj(digit -> body + digit)
                .filter(check)
                .count();
    }

    private static String digits(Random random, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
