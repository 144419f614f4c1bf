/**
 * What becomes of an evaluated model: scale-up, consolidation, merger, retirement.
 */
@org.springframework.modulith.ApplicationModule
package vn.nhanrong.outcome;
