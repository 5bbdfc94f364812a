package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MerkleTreeTest {
    /** The leaves and the roots of the first of them, as the project transparency-dev/merkle has them in its tests. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @TestFactory
    Stream<DynamicTest> theRootsArePublishedOnes() {
        return IntStream.rangeClosed(0, LEAVES.size())
                .mapToObj(size -> DynamicTest.dynamicTest(size + " leaves", () -> {
                    List<byte[]> leaves = LEAVES.subList(0, size).stream()
                            .map(HexFormat.of()::parseHex)
                            .toList();
                    assertThat(root(leaves)).isEqualTo(ROOTS.get(size));
                    assertThat(HexFormat.of().formatHex(slowly(leaves))).isEqualTo(ROOTS.get(size));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTreeThatGrowsHasTheRootOfOneThatIsDivided() {
        return IntStream.range(0, 10)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    MerkleTree tree = new MerkleTree();
                    List<byte[]> leaves = new ArrayList<>();
                    for (int size = 1; size <= 130; size++) {
                        byte[] leaf = new byte[random.nextInt(40)];
                        random.nextBytes(leaf);
                        leaves.add(leaf);
                        tree.add(leaf);
                        assertThat(tree.size()).isEqualTo(size);
                        assertThat(tree.root()).isEqualTo(HexFormat.of().formatHex(slowly(leaves)));
                    }
                }));
    }

    private static String root(List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    /** As RFC 6962 defines it: divided at the largest power of two below the size. */
    private static byte[] slowly(List<byte[]> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? sha256() : sha256(new byte[] {0}, leaves.get(0));
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, slowly(leaves.subList(0, left)), slowly(leaves.subList(left, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
