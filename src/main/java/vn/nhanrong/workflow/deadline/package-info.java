/** Until when tasks are to be done that no timer of their process waits for, and who is told of them. */
package vn.nhanrong.workflow.deadline;
