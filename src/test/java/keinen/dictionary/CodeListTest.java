package keinen.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import keinen.time.Month;
import org.junit.jupiter.api.Test;

class CodeListTest {
    private static final Code NEW = new Code("02", "南区", "Minami", Optional.of(Month.of(2019, 4)), Optional.empty());
    private static final Code OLD =
            new Code("02", "旧南区", "Minami (old)", Optional.empty(), Optional.of(Month.of(2018, 3)));
    private static final CodeList WARDS = new CodeList("wards.csv", List.of(NEW, OLD));

    @Test
    void aCodeMeansWhatItMeantInTheMonth() {
        assertThat(WARDS.find("02", Month.of(2018, 3))).contains(OLD);
        assertThat(WARDS.find("02", Month.of(2019, 4))).contains(NEW);
    }

    @Test
    void aCodeMeansNothingInAMonthThatNoEntryIsValidIn() {
        assertThat(WARDS.find("02", Month.of(2018, 4))).isEmpty();
    }

    @Test
    void withoutAMonthACodeHasItsNewestMeaningWhereverItStands() {
        assertThat(WARDS.find("02")).contains(NEW);
        assertThat(WARDS.find("03")).isEmpty();
    }
}
