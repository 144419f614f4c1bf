// The words that form-js (and, last, the diagram of Tasklist) has in English only, with their Vietnamese.
//
// where: the elements that show it, so that nothing a person wrote is taken for it; attribute: if not their text;
// {0}, {1}: what the message fills in, which the Vietnamese may leave out; pieces: how the program spells it if it
// puts it together, none if it computes it. Of the headings of a table the Vietnamese says what a click does, which
// the English of form-js mixes up. TasklistLocaleTest reads the list as JSON and compares it to the program.
export const MESSAGES = [
  { "where": ".fjs-form-field-error li", "en": "Field is required.", "vi": "Mục này là bắt buộc." },
  { "where": ".fjs-form-field-error li", "en": "Field must match pattern {0}.", "vi": "Nội dung chưa đúng định dạng quy định." },
  { "where": ".fjs-form-field-error li", "en": "Field must have minimum value of {0}.", "vi": "Giá trị phải từ {0} trở lên." },
  { "where": ".fjs-form-field-error li", "en": "Field must have maximum value of {0}.", "vi": "Giá trị không được vượt quá {0}." },
  { "where": ".fjs-form-field-error li", "en": "Field must have minimum length of {0}.", "vi": "Phải nhập ít nhất {0} ký tự." },
  { "where": ".fjs-form-field-error li", "en": "Field must have maximum length of {0}.", "vi": "Chỉ được nhập tối đa {0} ký tự." },
  { "where": ".fjs-form-field-error li", "en": "Field must be a valid  international phone number. (e.g. +4930664040900)", "vi": "Số điện thoại phải theo dạng quốc tế (ví dụ: +842838291234)." },
  { "where": ".fjs-form-field-error li", "en": "Field must be a valid email.", "vi": "Địa chỉ thư điện tử chưa hợp lệ." },
  { "where": ".fjs-form-field-error li", "en": "Value is not a number.", "vi": "Giá trị không phải là số." },
  { "where": ".fjs-form-field-error li", "en": "Value is expected to be an integer.", "vi": "Giá trị phải là số nguyên.", "pieces": ["Value is expected to ", "be an integer"] },
  { "where": ".fjs-form-field-error li", "en": "Value is expected to have at most {0} decimal digit{1}.", "vi": "Chỉ được nhập tối đa {0} chữ số thập phân.", "pieces": ["Value is expected to ", "have at most ", " decimal digit"] },
  { "where": ".fjs-form-field-error li", "en": "Please select a valid value, the two nearest valid values are {0} and {1}.", "vi": "Giá trị chưa hợp lệ, hai giá trị hợp lệ gần nhất là {0} và {1}." },
  { "where": ".fjs-form-field-error li", "en": "Date and time must both be entered.", "vi": "Phải nhập cả ngày và giờ." },

  { "where": ".fjs-select-placeholder", "en": "Select", "vi": "Chọn" },
  { "where": ".fjs-form-field-select input, .fjs-form-field-taglist input", "attribute": "placeholder", "en": "Search", "vi": "Tìm kiếm" },
  { "where": ".fjs-dropdownlist-empty", "en": "No results", "vi": "Không có kết quả" },
  { "where": ".fjs-dropdownlist-empty", "en": "All values selected", "vi": "Đã chọn hết các giá trị" },
  { "where": ".fjs-taglist-skip-link", "en": "Skip to search", "vi": "Đến ô tìm kiếm" },
  { "where": ".fjs-taglist-tag-remove", "attribute": "title", "en": "Remove tag", "vi": "Bỏ mục này" },

  { "where": ".fjs-number-arrow-up", "attribute": "aria-label", "en": "Increment", "vi": "Tăng" },
  { "where": ".fjs-number-arrow-down", "attribute": "aria-label", "en": "Decrement", "vi": "Giảm" },

  { "where": ".fjs-datepicker input", "attribute": "placeholder", "en": "dd/mm/yyyy", "vi": "ngày/tháng/năm", "pieces": [] },
  { "where": ".fjs-timepicker input", "attribute": "placeholder", "en": "hh:mm", "vi": "giờ:phút" },
  { "where": ".fjs-timepicker input", "attribute": "placeholder", "en": "hh:mm ?m", "vi": "giờ:phút" },

  { "where": ".fjs-table-middle-container, .fjs-table-td[colspan]", "en": "Nothing to show.", "vi": "Chưa có dữ liệu." },
  { "where": ".fjs-table-nav-label", "en": " of ", "vi": " / " },
  { "where": ".fjs-table-nav-button", "attribute": "aria-label", "en": "Previous page", "vi": "Trang trước" },
  { "where": ".fjs-table-nav-button", "attribute": "aria-label", "en": "Next page", "vi": "Trang sau" },
  { "where": ".fjs-table-th", "attribute": "aria-label", "en": "Click to sort by {0} descending", "vi": "Sắp xếp theo {0}" },
  { "where": ".fjs-table-th", "attribute": "aria-label", "en": "Click to sort by {0} ascending", "vi": "Bỏ sắp xếp theo {0}" },
  { "where": ".fjs-table-th", "attribute": "aria-label", "en": "Click to remove sorting", "vi": "Đổi chiều sắp xếp" },

  { "where": ".fjs-repeat-render-add", "en": "Add new", "vi": "Thêm mục" },
  { "where": ".fjs-repeat-render-collapse", "en": "Expand all ({0})", "vi": "Mở tất cả ({0})" },
  { "where": ".fjs-repeat-render-collapse", "en": "Collapse", "vi": "Thu gọn" },
  { "where": ".fjs-repeat-row-remove", "attribute": "aria-label", "en": "Remove list item {0}", "vi": "Bỏ mục thứ {0}" },

  { "where": ".fjs-iframe-placeholder-text", "en": "No content to show.", "vi": "Chưa có nội dung." },
  { "where": ".fjs-iframe-placeholder-text", "en": "External content couldn't be loaded.", "vi": "Không tải được nội dung bên ngoài." },
  { "where": ".fjs-image-placeholder img, .fjs-image-placeholder svg", "attribute": "alt", "en": "This is an image placeholder", "vi": "Chỗ dành cho hình ảnh" },

  { "where": "[cam-widget-bpmn-viewer] button", "attribute": "title", "en": "zoom in", "vi": "Phóng to" },
  { "where": "[cam-widget-bpmn-viewer] button", "attribute": "title", "en": "zoom out", "vi": "Thu nhỏ" },
  { "where": "[cam-widget-bpmn-viewer] button", "attribute": "title", "en": "reset zoom", "vi": "Về cỡ ban đầu" }
];
