-- Days on which offices are closed besides Saturdays and Sundays. The fixed ones are here, and those days of the lunar
-- calendar and days off in lieu that are certain; what the Government announces for a year is added as rows.
create table holiday (
    day     date         primary key,
    name_vi varchar(200) not null,
    name_en varchar(200) not null
);
comment on table holiday is 'working days that are none; Saturdays and Sundays need no row';

insert into holiday (day, name_vi, name_en)
select make_date(year, month, day_of_month), name_vi, name_en
from generate_series(2025, 2036) as year,
    (values (1, 1, 'Tết Dương lịch', 'New Year''s Day'),
        (4, 30, 'Ngày Chiến thắng', 'Reunification Day'),
        (5, 1, 'Ngày Quốc tế lao động', 'International Labour Day'),
        (9, 2, 'Quốc khánh', 'National Day')) as fixed (month, day_of_month, name_vi, name_en);

insert into holiday (day, name_vi, name_en) values
    ('2026-02-16', 'Tết Nguyên đán', 'Lunar New Year'),
    ('2026-02-17', 'Tết Nguyên đán', 'Lunar New Year'),
    ('2026-02-18', 'Tết Nguyên đán', 'Lunar New Year'),
    ('2026-02-19', 'Tết Nguyên đán', 'Lunar New Year'),
    ('2026-02-20', 'Tết Nguyên đán', 'Lunar New Year'),
    ('2026-04-26', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration Day'),
    ('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Day off in lieu of Hùng Kings'' Commemoration Day'),
    ('2026-09-01', 'Quốc khánh', 'National Day'),
    -- However the five days of 2027 are laid around the first of the year (6 February), these are off.
    ('2027-02-05', 'Tết Nguyên đán', 'Lunar New Year'),
    ('2027-02-08', 'Tết Nguyên đán', 'Lunar New Year'),
    ('2027-02-09', 'Tết Nguyên đán', 'Lunar New Year'),
    ('2027-04-16', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration Day'),
    ('2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động', 'Day off in lieu of International Labour Day');
