package keinen.benchmark;

/**
 * What a process took, as the operating system has it.
 *
 * @param wallMillis from before its start to after its end
 * @param cpuMillis user and system time of it and of the processes that it waited for
 * @param peakMebibytes the most memory that was resident
 * @param unpackMillis how long the engine's driver took to be there; 0 where it did not say
 */
record Measurement(long wallMillis, long cpuMillis, long peakMebibytes, long unpackMillis) {

    /** As if the driver had been there at once. */
    long wallWithoutUnpacking() {
        return wallMillis - unpackMillis;
    }
}
