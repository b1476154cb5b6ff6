package dev.oriel.rfb.update;

/**
 * Bounds of the quality levels, 0 to 9 as RFB's pseudo-encodings count them (KasmVNC's DynamicQualityMin and
 * DynamicQualityMax).
 *
 * @param min what keeps changing never gets less, unless the viewer asks for less
 * @param max nobody gets more
 */
public record QualityRange(int min, int max) {

    /** Down to what a slow link carries, up to what any viewer asks for. */
    public static final QualityRange DEFAULT = new QualityRange(2, 9);

    public QualityRange {
        if (min < 0 || min > max || max > 9) {
            throw new IllegalArgumentException(
                    "quality levels " + min + ".." + max + " are not an ascending pair within 0..9");
        }
    }
}
