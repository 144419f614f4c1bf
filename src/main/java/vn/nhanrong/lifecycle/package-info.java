/**
 * The life of a model in operation: when it is reviewed and evaluated, what was asked for in between, and who carries it.
 */
package vn.nhanrong.lifecycle;
