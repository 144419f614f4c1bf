/**
 * The organisation as data, each row with its days of validity: units and the links between them, people, committees,
 * offices and the rules which bodies are competent. {@link vn.nhanrong.organisation.Organisations} is what other
 * modules ask; the {@code …Administration} services are for the administrator's pages.
 */
package vn.nhanrong.organisation;
