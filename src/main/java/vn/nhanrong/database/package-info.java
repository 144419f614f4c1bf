/** Where the data lives: the embedded PostgreSQL or an external one, and the schemas in it. */
package vn.nhanrong.database;
