/**
 * Cases of the demonstration: invented proposals that its people have taken so far, each by the task or the use case
 * that a member would have used. Nothing of it is there without the profile {@code demo}.
 */
package vn.nhanrong.demo;
