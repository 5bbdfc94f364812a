package keinen.store;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Packs the pages of one file. One context serves all of them: making it takes longer than packing a small page. */
final class ZstdCompressor implements BytesInputCompressor, AutoCloseable {
    /** The level for files that are read for a year, until the next compaction, and longer. */
    static final int LASTING = 3;

    /** The level for files of one month, which the next compaction replaces. */
    static final int PASSING = 1;

    private final ZstdCompressCtx context;

    ZstdCompressor(int level) {
        context = new ZstdCompressCtx().setLevel(level);
    }

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
        return BytesInput.from(context.compress(ZstdCodecs.bytesOf(bytes)));
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    /** Does nothing: a row group ends, and the file goes on. */
    @Override
    public void release() {}

    @Override
    public void close() {
        context.close();
    }
}
