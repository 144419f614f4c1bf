/** The web pages: for proposers, officials and administrators. */
package vn.nhanrong.portal;
