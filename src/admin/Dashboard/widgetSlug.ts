// The name under which the dashboard knows our widget.
export const widgetSlug = 'offprint'
