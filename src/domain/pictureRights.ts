// With which rights a picture may be shown on the blog.
export const rightsForBlog = ['owned', 'licensed']
