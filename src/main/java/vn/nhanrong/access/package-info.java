/**
 * Accounts, log-in and what a session may do. The engine's own users follow the accounts; nothing but this module
 * checks a password.
 */
package vn.nhanrong.access;
