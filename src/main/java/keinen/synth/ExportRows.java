package keinen.synth;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keinen.time.Month;
import keinen.time.MonthRange;

/** The rows of a few families, one run of bytes for each month, in the form of {@link #header()}. */
final class ExportRows implements Records {
    private static final String LINE_END = "\r\n";

    private final Pseudonyms persons;
    private final Pseudonyms households;
    private final int first;
    private final Row[] months;
    private long rows;

    ExportRows(long seed, MonthRange exports) {
        persons = new Pseudonyms(seed, 1);
        households = new Pseudonyms(seed, 2);
        first = exports.first().index();
        months = Stream.generate(Row::new).limit(exports.length()).toArray(Row[]::new);
    }

    /** The columns of an export, one line without its end. */
    static String header() {
        String person = "対象年月,宛名番号,世帯番号,生年月,性別,行政区コード,世帯類型,住定異動日";
        String spell = "開始年月日,開始理由,廃止年月日,廃止理由";
        return person + "," + spell + ","
                + Arrays.stream(Aid.values()).map(Aid::ja).collect(Collectors.joining(","));
    }

    @Override
    public void take(Household household, HouseholdType type, int month) {
        int fiscalYear = Month.fiscalYearOf(month);
        if (household.amountsDue(fiscalYear)) {
            SteadyAid.fix(household, type, month, fiscalYear);
        }
        Row row = months[month - first];
        for (Member member : household.members()) {
            person(household, member, month, row);
            row.separator().text(Wards.code(household.ward())).separator().text(type.code());
            spell(member, row);
            amounts(household, member, month, row);
            row.text(LINE_END);
            rows++;
        }
    }

    private void person(Household household, Member member, int month, Row row) {
        EraForms.month(month, row);
        row.separator().hexadecimal(persons.of(member.number()), Pseudonyms.DIGITS);
        row.separator().hexadecimal(households.of(household.number()), Pseudonyms.DIGITS);
        row.separator();
        EraForms.month(member.birthMonth(), row);
        row.separator().text(member.sex().code());
    }

    private static void spell(Member member, Row row) {
        day(member.residentSince(), row);
        day(member.startKnown() ? member.startDate() : Dates.NONE, row);
        row.separator().text(member.startReason().code());
        day(member.endDate(), row);
        row.separator();
        if (member.leaves()) {
            row.text(member.endReason().code());
        }
    }

    private static void day(int date, Row row) {
        row.separator();
        if (date != Dates.NONE) {
            EraForms.day(date, row);
        }
    }

    private static void amounts(Household household, Member member, int month, Row row) {
        int[] steady = member.amounts();
        row.separator().number(steady[Aid.LIVING.place()]);
        row.separator().number(steady[Aid.HOUSING.place()]);
        row.separator().number(steady[Aid.EDUCATION.place()]);
        row.separator().number(steady[Aid.CARE.place()]);
        row.separator().number(OccasionalAid.medical(household, member, month));
        row.separator().number(OccasionalAid.maternity(member, month));
        int occupational = steady[Aid.OCCUPATIONAL.place()] + OccasionalAid.training(household, member, month);
        row.separator().number(occupational);
        row.separator().number(OccasionalAid.funeral(member));
    }

    long rows() {
        return rows;
    }

    /** The rows of the month with this place in the exports, 0 for the first. */
    void writeMonth(int place, OutputStream out) throws IOException {
        months[place].writeTo(out);
    }

    /** Makes room for other families. */
    void clear() {
        rows = 0;
        for (Row month : months) {
            month.clear();
        }
    }
}
