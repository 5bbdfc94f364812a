package keinen.synth;

/** Counts the records of persons and keeps nothing else of them. */
final class RecordCount implements Records {
    private long persons;

    @Override
    public void take(Household household, HouseholdType type, int month) {
        persons += household.members().size();
    }

    long persons() {
        return persons;
    }
}
