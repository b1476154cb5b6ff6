package dev.oriel.framebuffer;

final class JavaMemoryCompareTest extends MemoryCompareContract {

    @Override
    protected MemoryCompare compare() {
        return MemoryCompare.JAVA;
    }
}
