package vn.nhanrong.outcome;

import java.time.LocalDate;

/** Something that was handed over when a model ended. @param receiver name of the unit that has it now */
public record HandedOverItem(String item, String receiver, LocalDate handedOn) {
}
