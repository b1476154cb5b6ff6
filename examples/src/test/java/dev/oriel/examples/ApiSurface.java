package dev.oriel.examples;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a package promises to programs: every public class with its public and protected members, one line each, in order. */
final class ApiSurface {

    private ApiSurface() {}

    /** The surface of the package that {@code sample} is in. */
    static String of(Class<?> sample) throws IOException, URISyntaxException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : classNames(sample)) {
            Class<?> type = Class.forName(name, false, sample.getClassLoader());
            if (isPromised(type)) {
                classes.add(type);
            }
        }
        return classes.stream().map(ApiSurface::lines).collect(Collectors.joining("\n"));
    }

    private static List<String> classNames(Class<?> sample) throws IOException, URISyntaxException {
        String folder = sample.getPackageName().replace('.', '/');
        Path place = Path.of(
                sample.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place.resolve(folder))) {
                return names(sample, files.map(file -> file.getFileName().toString()));
            }
        }
        try (var jar = new java.util.jar.JarFile(place.toFile())) {
            return names(
                    sample,
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.startsWith(folder + "/"))
                            .map(name -> name.substring(folder.length() + 1))
                            .filter(name -> !name.contains("/"))
                            .toList()
                            .stream());
        }
    }

    private static List<String> names(Class<?> sample, Stream<String> files) {
        return files.filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
                .map(file -> sample.getPackageName() + "." + file.replace(".class", ""))
                .sorted()
                .toList();
    }

    private static boolean isPromised(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers())
                && !type.isAnonymousClass()
                && (outer == null || isPromised(outer));
    }

    private static String lines(Class<?> type) {
        List<String> lines = new ArrayList<>();
        Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Arrays::stream)
                .filter(ApiSurface::isPromised)
                .map(member -> "    " + member(member))
                .sorted()
                .forEach(lines::add);
        return header(type) + "\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static boolean isPromised(Member member) {
        int modifiers = member.getModifiers();
        return !member.isSynthetic() && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }

    private static String header(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        String above = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(Type::getTypeName)
                .filter(name -> !name.equals("java.lang.Object"))
                .collect(Collectors.joining(", "));
        String isFinal = Modifier.isFinal(type.getModifiers()) ? "final " : "";
        return isFinal + kind + " " + type.getName() + (above.isEmpty() ? "" : " : " + above);
    }

    private static String member(Member member) {
        String modifiers = Modifier.toString(member.getModifiers() & (Modifier.STATIC | Modifier.PROTECTED));
        String before = modifiers.isEmpty() ? "" : modifiers + " ";
        if (member instanceof Field field) {
            return before + field.getGenericType().getTypeName() + " " + field.getName();
        }
        Executable code = (Executable) member;
        String parameters = Arrays.stream(code.getGenericParameterTypes())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", "));
        String thrown = Arrays.stream(code.getGenericExceptionTypes())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", "));
        String result =
                code instanceof Method method ? method.getGenericReturnType().getTypeName() + " " : "";
        String name = code instanceof Constructor<?> ? "new" : code.getName();
        return before + result + name + "(" + parameters + ")" + (thrown.isEmpty() ? "" : " throws " + thrown);
    }
}
