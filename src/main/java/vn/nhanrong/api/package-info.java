/** The REST interface under /api/v1, its description (OpenAPI) and its errors (RFC 9457). */
package vn.nhanrong.api;
