package keinen.store;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Packs the pages of one file. One context serves all of them: making it takes longer than packing a small page. */
final class ZstdCompressor implements BytesInputCompressor, AutoCloseable {
    private static final int LEVEL = 3;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

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
