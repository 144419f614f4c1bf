/** Messages to people by e-mail: written down with what they tell of, sent afterwards, tried again where that fails. */
package vn.nhanrong.notification;
