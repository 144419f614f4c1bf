package vn.nhanrong.portal.admin;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import vn.nhanrong.organisation.MemberRole;

/** Another role for a member, from a day on. */
record RoleForm(Long version, MemberRole role, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate roleFrom) {
}
