package vn.nhanrong.portal.admin;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

/** Asks for the last day of something; showing it is the question whether one is sure. */
record EndForm(Long version, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validTo) {
}
