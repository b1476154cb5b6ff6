package dev.oriel.websocket;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class that leaks buffers; registered for all of them through the service file. */
public final class LeakCheck implements BeforeAllCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(LeakCheck.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).put(LeakLog.class, new LeakLog());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        try (LeakLog log = context.getStore(NAMESPACE).remove(LeakLog.class, LeakLog.class)) {
            if (!context.getRequiredTestClass().equals(LeakLogTest.class)) {
                Assertions.assertThat(log.leaks()).as("leaked buffers").isEmpty();
            }
        }
    }
}
