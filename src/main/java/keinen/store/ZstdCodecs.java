package keinen.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Unpacks the pages of one file by Zstandard without Hadoop's codecs, whose configuration alone takes longer to load than
 * a small store to read. One context serves all pages: making it takes longer than unpacking a small page.
 */
final class ZstdCodecs implements CompressionCodecFactory, AutoCloseable {
    private final Decompressor decompressor = new Decompressor();

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("files are written with a compressor of their own");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return decompressor;
    }

    /** Does nothing: the context ends with {@link #close}. */
    @Override
    public void release() {}

    @Override
    public void close() {
        decompressor.context.close();
    }

    static byte[] bytesOf(BytesInput input) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(input.size())];
        input.toInputStream().readNBytes(bytes, 0, bytes.length);
        return bytes;
    }

    private static final class Decompressor implements BytesInputDecompressor {
        private final ZstdDecompressCtx context = new ZstdDecompressCtx();

        @Override
        public BytesInput decompress(BytesInput bytes, int decompressedSize) throws IOException {
            return BytesInput.from(decompress(bytesOf(bytes), decompressedSize));
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize)
                throws IOException {
            byte[] compressed = new byte[compressedSize];
            input.get(compressed);
            output.put(decompress(compressed, decompressedSize));
        }

        /** The size stands in the page's header, which no checksum guards, and would be taken from the heap as it is. */
        private byte[] decompress(byte[] packed, int size) throws IOException {
            if (Zstd.getFrameContentSize(packed) != size) {
                throw new IOException("a page does not have the size that its header says");
            }
            return context.decompress(packed, size);
        }

        @Override
        public void release() {}
    }
}
