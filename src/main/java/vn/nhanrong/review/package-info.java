/**
 * Periodic review (rà soát định kỳ): each quarter the host reports, the committees assess, and it is concluded whether the model works.
 */
@org.springframework.modulith.ApplicationModule
package vn.nhanrong.review;
