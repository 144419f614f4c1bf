package vn.nhanrong.api;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "A code and the name that goes with it, in the language of the request where it has one in both")
record CodeAndName(String code, String name) {
}
