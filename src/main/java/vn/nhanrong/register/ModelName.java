package vn.nhanrong.register;

/** A model as others refer to it. */
public record ModelName(String code, String name) {
}
