package vn.nhanrong.register;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import vn.nhanrong.shared.PartialDate;

@Converter(autoApply = true)
class PartialDateConverter implements AttributeConverter<PartialDate, String> {

	@Override
	public String convertToDatabaseColumn(PartialDate date) {
		return date == null ? null : date.iso();
	}

	@Override
	public PartialDate convertToEntityAttribute(String iso) {
		return iso == null ? null : new PartialDate(iso);
	}
}
