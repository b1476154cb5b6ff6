package dev.oriel.swing.toolkit;

import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;

/**
 * The nested class that holds AWT's graphics environment, written by hand and defined before AWT asks for its own, which would
 * connect to an X server: {@code final class GraphicsEnvironment$LocalGE { static GraphicsEnvironment INSTANCE; }}. The numbers
 * are those of the class file format (Java Virtual Machine Specification, chapter 4).
 */
final class EnvironmentHolder {

    private static final String NAME = "java/awt/GraphicsEnvironment$LocalGE";
    private static final String FIELD = "INSTANCE";
    private static final String TYPE = "Ljava/awt/GraphicsEnvironment;";
    private static final int MAGIC = 0xcafebabe;
    private static final int JAVA_17 = 61;
    private static final int FINAL_AND_SUPER = 0x0030;
    private static final int STATIC = 0x0008;
    private static final int TEXT = 1;
    private static final int CLASS = 7;
    private static final int CONSTANTS = 6;

    private final Field instance;

    private EnvironmentHolder(Field instance) {
        this.instance = instance;
    }

    /** Takes the place of AWT's own, and holds nothing yet. */
    static EnvironmentHolder define() throws ReflectiveOperationException {
        try {
            Field instance = MethodHandles.privateLookupIn(GraphicsEnvironment.class, MethodHandles.lookup())
                    .defineClass(classFile())
                    .getDeclaredField(FIELD);
            instance.setAccessible(true);
            return new EnvironmentHolder(instance);
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "AWT has its graphics environment already: install the screen before the program first uses AWT",
                    e);
        }
    }

    void hold(GraphicsEnvironment environment) throws ReflectiveOperationException {
        instance.set(null, environment);
    }

    private static byte[] classFile() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(JAVA_17);
            out.writeShort(CONSTANTS + 1);
            writeClass(out, NAME, 1);
            writeClass(out, "java/lang/Object", 3);
            writeText(out, FIELD);
            writeText(out, TYPE);
            writeShorts(out, FINAL_AND_SUPER, 2, 4, 0);
            writeShorts(out, 1, STATIC, 5, 6, 0);
            writeShorts(out, 0, 0);
        } catch (IOException e) {
            throw new IllegalStateException("writing into memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** Two constants: the text at this index, and the class of that name. */
    private static void writeClass(DataOutputStream out, String name, int index) throws IOException {
        writeText(out, name);
        out.writeByte(CLASS);
        out.writeShort(index);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        out.writeByte(TEXT);
        out.writeUTF(text);
    }

    private static void writeShorts(DataOutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.writeShort(value);
        }
    }
}
