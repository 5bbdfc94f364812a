package keinen.release;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that stands in a ledger, in one hash: who keeps a head can tell later whether any of its entries was changed,
 * moved or removed.
 *
 * @param entries how many there are
 * @param sha256 the root of their Merkle tree, in lower-case hexadecimal
 */
public record LedgerHead(long entries, String sha256) {
    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,17}) ([0-9a-f]{64})\n");

    static LedgerHead of(MerkleTree tree) {
        return new LedgerHead(tree.size(), tree.root());
    }

    /** The head as its file has it; nothing where the bytes are none. */
    static Optional<LedgerHead> parse(byte[] bytes) {
        Matcher matcher = FORM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return matcher.matches()
                ? Optional.of(new LedgerHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    byte[] bytes() {
        return (entries + " " + sha256 + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return entries + (entries == 1 ? " entry" : " entries") + ", head " + sha256;
    }
}
