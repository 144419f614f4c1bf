package vn.nhanrong.register;

/** The unit that keeps a model going, as lists show it. */
public record HostSummary(String code, String name) {
}
