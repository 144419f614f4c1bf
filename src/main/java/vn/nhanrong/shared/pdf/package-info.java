/** Reads PDF files of strangers, and takes no more memory and time for one than was meant for it. */
package vn.nhanrong.shared.pdf;
