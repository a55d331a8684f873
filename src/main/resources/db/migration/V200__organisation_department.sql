-- 转办联络岗属于哪些部门；民政的岗位为空。
ALTER TABLE staff ADD COLUMN departments VARCHAR(200);
