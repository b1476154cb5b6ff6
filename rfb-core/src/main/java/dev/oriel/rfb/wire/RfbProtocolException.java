package dev.oriel.rfb.wire;

/** The peer broke a rule of the protocol: the message names the rule and the value. Ends that connection, nothing else. */
public final class RfbProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RfbProtocolException(String ruleAndValue) {
        super(ruleAndValue);
    }

    public RfbProtocolException(String ruleAndValue, Throwable cause) {
        super(ruleAndValue, cause);
    }
}
